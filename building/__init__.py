"""Makes the generated resources: gazetteer, basemap, web assets, fonts."""
