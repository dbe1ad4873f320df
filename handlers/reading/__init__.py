"""What people typed becomes values."""
