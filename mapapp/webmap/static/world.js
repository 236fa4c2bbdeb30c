/* The basemap of a page that stands alone: land drawn from embedded outlines, with labels. */

function addWorld(map) {
  const embedded = document.getElementById("world-data");
  if (!embedded) return;
  const world = JSON.parse(embedded.textContent);
  ensurePane(map, "world", 250);
  const renderer = L.svg({ pane: "world", padding: 0.6 });
  for (const country of world.countries) {
    L.polygon(country.polygons.map((rings) => rings.map(
      (ring) => ring.map(([lon, lat]) => [lat, lon]),
    )), { pane: "world", renderer, className: "world-country", interactive: false }).addTo(map);
  }
  labelSources.push(() => worldLabels(world));
}

const CITY_LEAST = [0, 0, 9e6, 5e6, 2e6, 7e5, 3e5, 1e5];

function worldLabels(world) {
  const zoom = state.map.getZoom();
  const least = zoom < CITY_LEAST.length ? CITY_LEAST[zoom] : 0;
  const written = new Set(badgeNames());
  const countries = world.countries
    .filter((country) => country.name && !written.has(country.name) && fits(country))
    .map((country) => ({ ...country, kind: "country", gap: 0 }));
  const seas = world.seas.filter((sea) => sea.rank <= zoom - 2)
    .map((sea) => ({ ...sea, kind: "sea", gap: 0 }));
  const cities = zoom < 3 ? [] : world.cities
    .filter((city) => city.population >= least || (city.capital && zoom >= 4))
    .map((city) => ({ ...city, kind: "city", gap: 5 }));
  return [...countries, ...seas, ...cities];
}

function fits(country) {
  const across = state.map.latLngToLayerPoint([country.lat, country.east]).x
    - state.map.latLngToLayerPoint([country.lat, country.west]).x;
  return across > textWidth(country.name, "country") * 0.9;
}
