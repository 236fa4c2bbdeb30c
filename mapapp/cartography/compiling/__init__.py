"""Makes the basemap's file when mapapp is built: shapely and fontTools, no Qt."""
