"""What the programming interface keeps: answers given once, and how often somebody asked."""
