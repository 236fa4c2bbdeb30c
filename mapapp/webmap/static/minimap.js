/* Where in the world this is: a small map in the corner, folded until it is wanted. */

const ROOM_FOR_MINIMAP = L.point(620, 480);
let minimap = null;

function addMiniMap(map) {
  minimap = { map, control: null, tiles: null };
  map.on("resize", fitMiniMap);
  inWords(() => { if (minimap.control) nameMiniMap(); });
  map.whenReady(fitMiniMap);
}

function fitMiniMap() {
  const { x, y } = minimap.map.getSize();
  const room = x >= ROOM_FOR_MINIMAP.x && y >= ROOM_FOR_MINIMAP.y;
  if (room && !minimap.control) showMiniMap();
  if (!room && minimap.control) hideMiniMap();
}

function showMiniMap() {
  minimap.tiles = L.tileLayer(tileAddress("ground"), { minZoom: 0, maxZoom: DEEPEST });
  minimap.control = new L.Control.MiniMap(minimap.tiles, {
    position: "bottomright", width: 150, height: 110, collapsedWidth: 24, collapsedHeight: 24,
    toggleDisplay: true, minimized: true, zoomLevelOffset: -4,
    aimingRectOptions: { className: "minimap-aim", weight: 1.5, interactive: false },
    shadowRectOptions: { className: "minimap-shadow", interactive: false },
  }).addTo(minimap.map);
  const button = minimap.control.getContainer().querySelector("a");
  button.setAttribute("role", "button");
  button.append(lineIcon("M8 2.5a5.5 5.5 0 1 0 .01 0M2.5 8h11M8 2.5c-4 4-4 7 0 11M8 2.5c4 4 4 7 0 11"));
  nameMiniMap();
}

function nameMiniMap() {
  const button = minimap.control.getContainer().querySelector("a");
  nameButton(button, say("Overview map"));
}

function hideMiniMap() {
  minimap.control.remove();
  Object.assign(minimap, { control: null, tiles: null });
}

function refreshMiniMap() {
  if (!minimap || !minimap.tiles) return;
  minimap.tiles.options.minNativeZoom = background ? background.least : undefined;
  minimap.tiles.options.maxNativeZoom = background ? background.most : undefined;
  minimap.tiles.setUrl(tileAddress("ground"));
}
