"""What a browser is given: templates, and in `static/` scripts, styles and pictures. No build step, no other host."""
