"""The complaint itself: stages, dates, policy, consent. Pure: no clock, network or database."""
