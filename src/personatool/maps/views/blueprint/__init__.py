"""The service blueprint: one journey under the three lines."""
