"""Use cases, one to a module. No Qt; the window, the command line and scripts all call these."""
