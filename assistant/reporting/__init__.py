"""The record read for reports: from rows to the values that `reports` adds up."""
