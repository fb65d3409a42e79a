"""Small widgets that the screens are made of; they take their colours from the palette in force."""
