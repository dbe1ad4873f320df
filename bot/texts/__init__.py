"""Keys and facts become words for one reader."""
