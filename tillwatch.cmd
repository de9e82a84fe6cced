@echo off
rem Starts Tillwatch from its sources on Windows: finds a JDK, builds when the sources changed, hands its arguments on.
rem Everything it says goes to standard error, since standard output belongs to reports.
setlocal EnableExtensions DisableDelayedExpansion
set "HOME_DIR=%~dp0"
set "HOME_DIR=%HOME_DIR:~0,-1%"
set "RUN_DIR=%HOME_DIR%\target\run"
set "LOG=%HOME_DIR%\target\build.log"
set "JDK="

if defined JAVA_HOME call :consider "%JAVA_HOME%"
for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*" "%ProgramFiles%\BellSoft\*" "%ProgramFiles%\Amazon Corretto\*" "%USERPROFILE%\.jdks\*") do call :consider "%%~D"
for /f "delims=" %%J in ('where java 2^>nul') do call :consider "%%~dpJ.."
if not defined JDK (
    echo Tillwatch needs a JDK 25 or newer: install one, for instance Eclipse Temurin 25, and set JAVA_HOME to its folder. 1>&2
    exit /b 1
)

rem A file list with times and sizes: additions, changes and deletions all alter it.
set "NOW=%TEMP%\tillwatch-sources-%RANDOM%.txt"
(for %%F in ("%HOME_DIR%\pom.xml") do @echo %%~tF %%~zF) >"%NOW%"
(for /r "%HOME_DIR%\src\main" %%F in (*) do @echo %%F %%~tF %%~zF) >>"%NOW%"
fc "%NOW%" "%RUN_DIR%\stamp" >nul 2>&1 && goto run

where mvn >nul 2>&1 || (
    echo Maven is missing: install Maven 3.8 or newer, put its bin folder on PATH and try again. 1>&2
    exit /b 1
)
echo Building Tillwatch; the first time its libraries are fetched, which may take a few minutes ... 1>&2
if not exist "%RUN_DIR%" mkdir "%RUN_DIR%"
del /q "%RUN_DIR%\stamp" "%RUN_DIR%\tillwatch-*.jar" 2>nul
pushd "%HOME_DIR%"
set "JAVA_HOME=%JDK%"
call mvn -B -Pfast -Dmaven.test.skip=true "-Dtillwatch.build=%RUN_DIR%" package >"%LOG%" 2>&1
set "RESULT=%ERRORLEVEL%"
popd
if not "%RESULT%"=="0" (
    findstr /b /c:"[ERROR]" "%LOG%" 1>&2
    echo The build failed: the lines above say why, all of it is in %LOG%. 1>&2
    exit /b 1
)
copy /y "%NOW%" "%RUN_DIR%\stamp" >nul

:run
del /q "%NOW%" 2>nul
setlocal EnableDelayedExpansion
set "MODULES="
for %%J in ("%RUN_DIR%\lib\javafx-*-win.jar") do set "MODULES=!MODULES!;%%~J"
for %%J in ("%RUN_DIR%\tillwatch-*.jar") do set "PROGRAM=%%~J"
endlocal & set "MODULES=%MODULES:~1%" & set "PROGRAM=%PROGRAM%"
"%JDK%\bin\java" --module-path "%MODULES%" --add-modules javafx.controls,javafx.fxml --enable-native-access=javafx.graphics,ALL-UNNAMED -XX:MaxGCPauseMillis=12 -XX:+UseCompactObjectHeaders -cp "%PROGRAM%;%RUN_DIR%\lib\*;%RUN_DIR%\peers\*" dev.tillwatch.app.Launcher %*
exit /b %ERRORLEVEL%

rem Takes a folder as the JDK when it holds a compiler and its release file names version 25 or a later one.
:consider
if defined JDK exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
findstr /r /c:"^JAVA_VERSION=.2[5-9]" /c:"^JAVA_VERSION=.[3-9][0-9]" "%~1\release" >nul 2>&1 && set "JDK=%~f1"
exit /b 0
