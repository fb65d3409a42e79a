"""What the user may choose: pages of a dialog, and how the choices are applied."""
