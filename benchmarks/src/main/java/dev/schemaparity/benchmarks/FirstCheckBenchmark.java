package dev.schemaparity.benchmarks;

import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Warmup;

/** The same, once in each fresh virtual machine: what a test run with a single check waits for. */
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(8)
public class FirstCheckBenchmark extends CheckBenchmark {}
