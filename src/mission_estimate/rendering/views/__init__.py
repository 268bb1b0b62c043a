"""What the templates walk: the estimate, arranged for the page."""
