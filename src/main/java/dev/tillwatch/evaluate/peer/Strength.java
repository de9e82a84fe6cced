package dev.tillwatch.evaluate.peer;

/** How unusual a point is against those before it; learns from it afterwards. */
interface Strength {

    double judge(float... point);
}
