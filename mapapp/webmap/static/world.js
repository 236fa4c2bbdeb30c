/* The basemap of a page that stands alone: land drawn from embedded outlines, with labels. */

let labelledWorld = null;

function addWorld(map) {
  const embedded = document.getElementById("world-data");
  if (!embedded) return;
  const world = JSON.parse(embedded.textContent);
  const pane = ensurePane(map, "world", 250);
  const renderer = L.svg({ pane, padding: 0.6 });
  for (const country of world.countries) {
    L.polygon(country.polygons.map((rings) => rings.map(
      (ring) => ring.map(([lon, lat]) => [lat, lon]),
    )), { pane, renderer, className: "world-country", interactive: false }).addTo(map);
  }
  ensurePane(map, "labels", 350);
  labelledWorld = world;
  map.on("zoomstart", () => map.getPane("labels").classList.add("hidden"));
  map.on("moveend zoomend resize", () => drawLabels());
  state.afterShow.push(drawLabels);
}

/* The more important first; what would overlap one drawn before is left out. */
function drawLabels() {
  if (!labelledWorld || !state.map) return;
  const pane = state.map.getPane("labels");
  pane.classList.remove("hidden");
  const taken = state.data.places.filter(isPinned).map(markerBox);
  const labels = [];
  for (const candidate of labelCandidates()) {
    const free = (label) => !taken.some((box) => overlap(box, label.box));
    const label = layOuts(candidate).find(free);
    if (label) {
      taken.push(label.box);
      labels.push(drawLabel(label));
    }
  }
  pane.replaceChildren(...labels);
}

const CITY_LEAST = [0, 0, 9e6, 5e6, 2e6, 7e5, 3e5, 1e5];

function labelCandidates() {
  const zoom = state.map.getZoom();
  const least = zoom < CITY_LEAST.length ? CITY_LEAST[zoom] : 0;
  const places = state.data.places.filter((place) => !place.area).map((place) => (
    { ...place, kind: "place", gap: markerSize(place) / 2 + 3 }
  ));
  const countries = labelledWorld.countries.filter((country) => country.name && fits(country))
    .map((country) => ({ ...country, kind: "country", gap: 0 }));
  const seas = labelledWorld.seas.filter((sea) => sea.rank <= zoom - 2)
    .map((sea) => ({ ...sea, kind: "sea", gap: 0 }));
  const cities = zoom < 3 ? [] : labelledWorld.cities
    .filter((city) => city.population >= least || (city.capital && zoom >= 4))
    .map((city) => ({ ...city, kind: "city", gap: 5 }));
  return [...places, ...countries, ...seas, ...cities];
}

function fits(country) {
  const across = state.map.latLngToLayerPoint([country.lat, country.east]).x
    - state.map.latLngToLayerPoint([country.lat, country.west]).x;
  return across > textWidth(country.name, "country") * 0.9;
}

const LABEL_FONTS = {
  place: "600 12px Inter, sans-serif",
  city: "400 11px Inter, sans-serif",
  country: "600 13px Inter, sans-serif",
  sea: "italic 13px Georgia, serif",
};
const pencil = document.createElement("canvas").getContext("2d");

function textWidth(text, kind) {
  pencil.font = LABEL_FONTS[kind];
  const spaced = kind === "country" ? text.toUpperCase() : text;
  return pencil.measureText(spaced).width + (kind === "country" ? text.length * 2 : 0);
}

/* Right of its dot, else left of it; what has no dot is centred. */
function layOuts(label) {
  const point = state.map.latLngToLayerPoint([label.lat, label.lon]);
  if (!state.map.getPixelBounds().contains(point.add(state.map.getPixelOrigin()))) return [];
  const width = textWidth(label.name, label.kind) + 4;
  const starts = label.gap
    ? [point.x + label.gap, point.x - label.gap - width] : [point.x - width / 2];
  return starts.map((left) => (
    { ...label, point, left, box: [left, point.y - 7, left + width, point.y + 7] }
  ));
}

function markerBox(place) {
  const point = state.map.latLngToLayerPoint([place.lat, place.lon]);
  const half = markerSize(place) / 2;
  return [point.x - half, point.y - half, point.x + half, point.y + half];
}

function overlap(one, other) {
  return one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];
}

function drawLabel(label) {
  const element = make("span", `label label-${label.kind}`, label.name);
  element.setAttribute("aria-hidden", "true");
  L.DomUtil.setPosition(element, L.point(Math.round(label.left), Math.round(label.point.y - 8)));
  if (label.kind !== "city") return element;
  const group = make("span", "");
  const dot = make("span", "label-dot");
  L.DomUtil.setPosition(dot, L.point(Math.round(label.point.x - 2), Math.round(label.point.y - 2)));
  group.append(dot, element);
  return group;
}
