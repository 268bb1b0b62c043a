"""Sources as reference managers export them (CSL), read into the one form that the models know."""
