/* Countries, regions and other areas: tinted shapes below the labels. */

function clearAreas() {
  for (const shape of state.shapes.values()) shape.remove();
  state.shapes.clear();
  drawnAreas.clear();
}

/* Every area that was drawn once: what the filter hides and shows again is not built anew. */
const drawnAreas = new Map();

function drawAreas() {
  const pane = "areas";
  ensurePane(state.map, pane, 300);
  const renderer = areaRenderer(pane);
  const before = state.shapes;
  state.shapes = new Map();
  const bySize = state.data.areas.slice().sort((a, b) => spread(b) - spread(a));
  for (const area of bySize) {
    const make = () => drawArea(area, pane, renderer);
    state.shapes.set(area.id, drawnOnce(`${area.id} ${area.role}`, make));
  }
  for (const place of state.data.places) {
    if (place.radius_km && !state.shapes.has(place.id)) {
      state.shapes.set(place.id, drawnOnce(place.id, () => drawReach(place, pane, renderer)));
    }
  }
  const shown = new Set(state.shapes.values());
  for (const shape of before.values()) if (!shown.has(shape)) shape.remove();
  if (Array.from(shown).every((shape) => state.map.hasLayer(shape))) return;
  /* What comes back comes in on top: the larger must stay below. */
  for (const shape of shown) shape.addTo(state.map).bringToFront();
}

function drawnOnce(key, make) {
  if (!drawnAreas.has(key)) drawnAreas.set(key, make());
  return drawnAreas.get(key);
}

function areaRenderer(pane) {
  state.renderer = state.renderer || L.svg({ pane, padding: 0.5 });
  return state.renderer;
}

function spread(area) {
  const lats = area.polygons.map((polygon) => polygon[0].map((point) => point[1])).flat();
  return lats.reduce((most, lat) => Math.max(most, lat), -90)
    - lats.reduce((least, lat) => Math.min(least, lat), 90);
}

function drawArea(area, pane, renderer) {
  const corners = area.polygons.map((rings) => rings.map(
    (ring) => ring.map(([lon, lat]) => [lat, lon]),
  ));
  const kind = { country: "area-country", derived: "area-derived" }[area.kind] || "area-part";
  const shape = L.polygon(corners, {
    pane, renderer, className: `area ${kind} area-${area.role}`, smoothFactor: 1,
    bubblingMouseEvents: false, interactive: state.places.has(area.id),
  });
  const place = state.places.get(area.id);
  if (place) makeClickable(shape, place);
  return shape;
}

function makeClickable(shape, place) {
  shape.on("add", () => {
    const element = shape.getElement();
    makeButton(element, state.places.get(place.id) || place);
    if (state.markers.has(place.id)) element.setAttribute("tabindex", "-1");
  });
  addTooltip(shape, place, { sticky: true, direction: "right", offset: [12, 0] });
  shape.on("click", () => placeClicked(place.id, false));
  shape.on("mouseover", () => placeHovered(place.id));
  shape.on("mouseout", () => placeHovered(null));
}

/* A derived place ("20 km south of Idlib") is as uncertain as its radius. */
function drawReach(place, pane, renderer) {
  const reach = L.circle([place.lat, place.lon], {
    pane, renderer, radius: place.radius_km * 1000, className: "area area-reach",
    bubblingMouseEvents: false,
  });
  makeClickable(reach, place);
  return reach;
}
