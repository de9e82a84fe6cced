package dev.tillwatch.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.tillwatch.detect.DetectorFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

class DetectorsTest {

    @Test
    void everyDetectorThatIsWrittenIsListed() {
        List<String> written = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.tillwatch.detect").stream()
                        .filter(type -> type.isAssignableTo(DetectorFactory.class))
                        .filter(type ->
                                !type.isInterface() && !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .map(JavaClass::getName)
                        .toList();
        assertThat(Detectors.all())
                .extracting(factory -> factory.getClass().getName())
                .containsExactlyInAnyOrderElementsOf(written);
    }

    @Test
    void bothSetsOfRulesHaveTheSameTabsInTheSameOrder() {
        assertThat(Detectors.classic())
                .extracting(DetectorFactory::id)
                .containsExactly("price", "volume", "burst", "failed");
        assertThat(Detectors.adaptive())
                .extracting(DetectorFactory::id)
                .containsExactly("price", "volume", "burst", "failed");
    }
}
