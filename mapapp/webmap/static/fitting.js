/* What the map opens on: as near as markers and their names have room beside legend and buttons. */

const NEAREST_FIT = 8;
const EDGE = 10;
/* Both sides together. */
const WIDEST_MARGIN = 52;
const TRIES = 12;
const HIDDEN_MARKER = 10;
const HIDDEN_NAME = 1;
/* Where more names than these were hidden, the map opens further out. */
const MOST_HIDDEN = 0.15;

/* At first what matters most; by the button every place. */
function fit({ animate = true, whole = true } = {}) {
  const bounds = (whole && state.data.whole) || state.data.bounds;
  if (!bounds) {
    state.map.setView([25, 15], 2, { animate: false });
    return;
  }
  const { center, zoom } = roomiest(L.latLngBounds(bounds));
  state.map.setView(center, zoom, { animate: animate && !calm.matches });
}

function roomiest(bounds) {
  const { map } = state;
  /* Before the window has its size the map may have none. */
  const margin = map.getSize().multiplyBy(0.2);
  margin.x = Math.min(margin.x, WIDEST_MARGIN);
  margin.y = Math.min(margin.y, WIDEST_MARGIN);
  const closest = map.getBoundsZoom(bounds, false, margin);
  const zoom = Number.isFinite(closest) ? Math.min(closest, NEAREST_FIT) : map.getMinZoom();
  const places = crowd.quadrants ? [] : state.data.places.filter(isPinned);
  const near = bestView(bounds, zoom, places);
  if (near.hidden === 0 || near.hidden <= MOST_HIDDEN * places.length) return near;
  const far = bestView(bounds, Math.max(zoom - 1, map.getMinZoom()), places);
  return far.hidden < near.hidden ? far : near;
}

/* Of the views of a zoom that show the bounds whole: the least hidden, then nearest the middle. */
function bestView(bounds, zoom, places) {
  const { map } = state;
  const corner = map.project(bounds.getNorthWest(), zoom);
  const size = map.getSize();
  const content = map.project(bounds.getSouthEast(), zoom).subtract(corner);
  const slack = size.subtract(content);
  const boxes = boxesAt(zoom, corner, places, bounds);
  const covers = furniture();
  let best = null;
  for (const x of offsets(slack.x)) {
    for (const y of offsets(slack.y)) {
      const hidden = hiddenOf(boxes, x, y, size, covers);
      const off = Math.hypot(x - slack.x / 2, y - slack.y / 2);
      if (!best || hidden < best.hidden || (hidden === best.hidden && off < best.off)) {
        best = { hidden, off, x, y };
      }
    }
  }
  const middle = corner.add(size.divideBy(2)).subtract([best.x, best.y]);
  return { center: map.unproject(middle, zoom), zoom, hidden: best.hidden };
}

function offsets(slack) {
  const room = Math.max(slack, 0);
  return Array.from({ length: TRIES + 1 }, (_, step) => (slack - room) / 2 + room * step / TRIES);
}

/* Markers and names as they will be drawn, in pixels from a corner. Those outside of what is to be
   fitted count only where an edge would cut them. */
function boxesAt(zoom, corner, places, bounds) {
  const marks = places.map((place) => {
    const at = state.map.project([place.lat, place.lon], zoom).subtract(corner);
    const half = markerSize(place) / 2 + 2;
    const box = [at.x - half, at.y - half, at.x + half, at.y + half];
    const fitted = bounds.contains([place.lat, place.lon]);
    return { place, at, box, ways: [box], fitted, cost: HIDDEN_MARKER };
  });
  const taken = marks.map((mark) => mark.box);
  const names = marks.sort((one, other) => markerHeight(other.place) - markerHeight(one.place))
    .map((mark) => nameOf(mark, taken)).filter(Boolean);
  return [...marks, ...names];
}

/* A name may stand on any side that no marker and no name before it takes. */
function nameOf({ place, at, fitted }, taken) {
  const name = {
    name: shortened(place.name), kind: isCountry(place) ? "country" : "place",
    gap: nameGap(place), over: isCountry(place) ? OVER_BADGE : 0,
  };
  const ways = boxesBeside(name, at).map((one) => one.box)
    .filter((one) => !taken.some((other) => overlap(one, other)));
  if (!ways.length) return null;
  taken.push(ways[0]);
  return { ways, fitted, cost: HIDDEN_NAME };
}

function hiddenOf(boxes, x, y, size, covers) {
  const seen = [EDGE, EDGE, size.x - EDGE, size.y - EDGE];
  const moved = (box) => [box[0] + x, box[1] + y, box[2] + x, box[3] + y];
  const clear = (box) => within(box, seen) && !covers.some((cover) => overlap(box, cover));
  return boxes.reduce((sum, { ways, fitted, cost }) => {
    const places = ways.map(moved);
    if (places.some(clear)) return sum;
    if (fitted) return sum + cost;
    return places.some((box) => overlap(box, [0, 0, size.x, size.y])) ? sum + cost / 2 : sum;
  }, 0);
}

/* What lies over the map, in pixels of its window. */
function furniture() {
  const frame = state.map.getContainer().getBoundingClientRect();
  const parts = state.map.getContainer().querySelectorAll(".leaflet-control");
  return Array.from(parts, (part) => part.getBoundingClientRect())
    .filter((part) => part.width && part.height)
    .map((part) => [
      part.left - frame.left - 4, part.top - frame.top - 4,
      part.right - frame.left + 4, part.bottom - frame.top + 4,
    ]);
}

function inLayer(box) {
  const [left, top, right, bottom] = box;
  const one = state.map.containerPointToLayerPoint([left, top]);
  const other = state.map.containerPointToLayerPoint([right, bottom]);
  return [one.x, one.y, other.x, other.y];
}

function asPair(point) {
  return [point.x, point.y];
}

function within(inner, outer) {
  return inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3];
}
