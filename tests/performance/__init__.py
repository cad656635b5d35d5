"""Benchmarks: how fast documents are split, converted and read, and in how much memory. None of them is a timed test.

`./run bench` lists them. Figures depend on the machine and on what else it does; ratios of interleaved runs do not.
"""
