/* The painted basemap: ground below the areas, labels above them. */

const tileLayers = [];

function currentTheme() {
  return document.documentElement.dataset.theme === "dark" ? "dark" : "light";
}

function tileAddress(layer) {
  const ratio = Math.max(1, window.devicePixelRatio || 1);
  return `tiles/${layer}/${currentTheme()}/{z}/{x}/{y}.png?dpr=${ratio}`;
}

function addTiles(map, { layer, minZoom, maxZoom }) {
  const pane = layer === "labels" ? ensurePane(map, "labels", 350) : "tilePane";
  const tiles = L.tileLayer(tileAddress(layer), {
    pane, minZoom, maxZoom, updateWhenZooming: false, keepBuffer: 3,
  });
  tileLayers.push({ layer, tiles: tiles.addTo(map) });
}

function ensurePane(map, name, zIndex) {
  const pane = map.getPane(name) || map.createPane(name);
  pane.style.zIndex = String(zIndex);
  if (name === "labels") pane.style.pointerEvents = "none";
  return name;
}

function setTheme(name) {
  document.documentElement.dataset.theme = name === "dark" ? "dark" : "light";
  for (const { layer, tiles } of tileLayers) tiles.setUrl(tileAddress(layer));
}
