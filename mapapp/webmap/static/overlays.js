/* Layers of places that someone else made: under what was found, and never in its look. */

const overlays = { group: null };
const OVERLAY_LOOK = {
  pane: "overlays", color: "#8b6bc4", weight: 1.6, dashArray: "5 3", fillColor: "#8b6bc4", fillOpacity: 0.08,
};

/* `layers` is [{ name, features: [{ name, words, points, lines, polygons }] }], longitude first. */
function showOverlays(layers) {
  if (overlays.group) overlays.group.remove();
  overlays.group = null;
  if (!layers || !layers.length) return;
  ensurePane(state.map, "overlays", 390);
  overlays.group = L.layerGroup().addTo(state.map);
  for (const layer of layers) {
    for (const feature of layer.features) drawOverlay(feature, layer.name);
  }
}

function drawOverlay(feature, layer) {
  const shapes = [
    ...feature.polygons.map((rings) => L.polygon(rings.map(latitudesFirst), OVERLAY_LOOK)),
    ...feature.lines.map((line) => L.polyline(latitudesFirst(line), { ...OVERLAY_LOOK, fill: false })),
    ...latitudesFirst(feature.points).map((at) => L.circleMarker(at, {
      ...OVERLAY_LOOK, radius: 5, dashArray: null, fillColor: "#ffffff", fillOpacity: 0.9,
    })),
  ];
  for (const shape of shapes) {
    shape.bindTooltip(() => overlayTip(feature, layer), { sticky: true });
    shape.addTo(overlays.group);
  }
}

function overlayTip(feature, layer) {
  const tip = make("div", "overlay-tip");
  tip.append(make("strong", "", feature.name || layer));
  for (const words of [...feature.words, layer]) tip.append(make("div", "", words));
  return tip;
}

function latitudesFirst(line) {
  return line.map(([lon, lat]) => [lat, lon]);
}

Object.assign(window.mapapp, { overlays: showOverlays });
