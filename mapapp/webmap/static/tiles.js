/* The painted basemap: ground below the areas, labels above them. */

const tileLayers = [];
/* Tiles of the reader's choice instead of the painted ones; they bring their own labels. */
let background = null;

function currentTheme() {
  return document.documentElement.dataset.theme === "dark" ? "dark" : "light";
}

const MOST_CLEARED = 60;
const PATIENCE = 400;

/* Labels stay clear of the marked places: the page writes those names itself. */
function tileAddress(layer) {
  if (background) {
    return `tiles/${background.kind}/${currentTheme()}/{z}/{x}/{y}.png?v=${background.version}`;
  }
  const ratio = Math.max(1, window.devicePixelRatio || 1);
  const [clear, own] = layer === "labels" ? [clearedPoints(), ownNames()] : ["", ""];
  const query = `dpr=${ratio}${clear && `&clear=${clear}`}${own && `&own=${own}`}`;
  return `tiles/${layer}/${currentTheme()}/{z}/{x}/{y}.png?${query}`;
}

/* Names of areas that the page writes over their badges. */
function ownNames() {
  if (crowd.quadrants) return "";
  return state.data.places.filter((place) => place.area && isPinned(place)).slice(0, MOST_CLEARED)
    .map((place) => encodeURIComponent(place.name.replace(/[|&]/g, " "))).join("|");
}

function clearedPoints() {
  if (crowd.quadrants) return "";
  const covers = (place) => !place.area || (place.weight && place.kind !== "country");
  return state.data.places.filter(covers).slice(0, MOST_CLEARED)
    .map((place) => `${place.lat.toFixed(2)},${place.lon.toFixed(2)}`).join(";");
}

function addTiles(map, { layer, minZoom, maxZoom }) {
  const labels = layer === "labels";
  if (labels) ensurePane(map, layer, 350).style.pointerEvents = "none";
  const tiles = L.tileLayer("", {
    pane: labels ? layer : "tilePane", minZoom, maxZoom, updateWhenZooming: false, keepBuffer: 3,
  });
  tiles.on("tileloadstart", ({ tile }) => layFlat(tile));
  const entry = { layer, tiles, address: null };
  tileLayers.push(entry);
  /* Painting anything twice would delay the markers: tiles wait a moment for the places. */
  if (labels || awaited) setTimeout(() => showTiles(entry, map), PATIENCE);
  else showTiles(entry, map);
}

function setBasemap(wanted) {
  background = wanted;
  const { map } = state;
  map.setMaxZoom(wanted ? Math.max(DEEPEST, wanted.most + 1) : DEEPEST);
  map.attributionControl.getContainer().textContent = wanted
    ? [wanted.credit, credits].filter(Boolean).join(" · ") : credits;
  document.documentElement.classList.toggle("pictured", Boolean(wanted));
  refreshTiles();
}

const DEEPEST = 12;

/* Leaflet moves each tile in three dimensions, which makes it a layer of its own to composite: without
   a graphics card that halves the frames of a drag. */
function layFlat(tile) {
  const { x, y } = L.DomUtil.getPosition(tile);
  tile.style.transform = `translate(${x}px, ${y}px)`;
}

function showTiles(entry, map) {
  if (background && entry.layer === "labels") {
    entry.tiles.remove();
    return;
  }
  entry.tiles.options.minNativeZoom = background ? background.least : undefined;
  entry.tiles.options.maxNativeZoom = background ? background.most : undefined;
  entry.tiles.options.maxZoom = map.getMaxZoom();
  const address = tileAddress(entry.layer);
  if (entry.address !== address) {
    entry.address = address;
    entry.tiles.setUrl(address, !map.hasLayer(entry.tiles));
  }
  entry.tiles.addTo(map);
}

function refreshTiles() {
  if (state.map) tileLayers.forEach((entry) => showTiles(entry, state.map));
  refreshMiniMap();
}

function ensurePane(map, name, zIndex) {
  const pane = map.getPane(name) || map.createPane(name);
  pane.style.zIndex = String(zIndex);
  return pane;
}

function setTheme(name) {
  document.documentElement.dataset.theme = name === "dark" ? "dark" : "light";
  refreshTiles();
}
