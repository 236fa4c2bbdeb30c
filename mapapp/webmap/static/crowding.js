/* Markers that would cover each other stand aside, each tied by a stem to where it belongs. */

const ROUNDS = 30;
const FARTHEST = 36;
const GAP = 2;
const SHORTEST_STEM = 5;
const GOLDEN_ANGLE = 2.4;

function spreadMarkers() {
  const crowd = Array.from(state.markers, ([id, marker], number) => {
    const place = state.places.get(id);
    const size = markerSize(place);
    const at = state.map.latLngToLayerPoint(marker.getLatLng());
    const below = isCountry(place) ? OVER_BADGE : 0;
    /* A hint of a spiral lets places at one spot part in all directions. */
    const [dx, dy] = [0.4 * Math.cos(GOLDEN_ANGLE * number), 0.4 * Math.sin(GOLDEN_ANGLE * number)];
    return { marker, size, below, x: at.x, y: at.y + below, dx, dy };
  });
  for (let round = 0; round < ROUNDS; round += 1) {
    if (!pushApart(crowd)) break;
  }
  crowd.forEach(standAside);
}

function pushApart(crowd) {
  let moved = false;
  for (let i = 0; i < crowd.length; i += 1) {
    for (let j = i + 1; j < crowd.length; j += 1) {
      if (pushPair(crowd[i], crowd[j])) moved = true;
    }
  }
  return moved;
}

/* The larger of two moves less. */
function pushPair(one, other) {
  const x = other.x + other.dx - one.x - one.dx;
  const y = other.y + other.dy - one.y - one.dy;
  const needed = (one.size + other.size) / 2 + GAP;
  if (Math.abs(x) >= needed || Math.abs(y) >= needed) return false;
  const apart = Math.max(Math.hypot(x, y), 0.01);
  if (apart >= needed - 0.5) return false;
  const push = needed - apart;
  const share = one.size ** 2 / (one.size ** 2 + other.size ** 2);
  shift(one, -x / apart * push * (1 - share), -y / apart * push * (1 - share));
  shift(other, x / apart * push * share, y / apart * push * share);
  return true;
}

function shift(item, dx, dy) {
  item.dx += dx;
  item.dy += dy;
  const far = Math.hypot(item.dx, item.dy);
  if (far > FARTHEST) {
    item.dx *= FARTHEST / far;
    item.dy *= FARTHEST / far;
  }
}

function standAside({ marker, size, below, dx, dy }) {
  const element = marker.getElement();
  const half = Math.max(size, TARGET) / 2;
  const aside = L.point(dx, dy + below).round();
  element.style.marginLeft = `${aside.x - half}px`;
  element.style.marginTop = `${aside.y - half}px`;
  marker.aside = aside;
  drawStem(element, half, below ? 0 : aside.x, below ? 0 : aside.y);
}

function drawStem(element, half, dx, dy) {
  const old = element.querySelector(".stem");
  if (old) old.remove();
  const length = Math.hypot(dx, dy);
  if (length < SHORTEST_STEM) return;
  const stem = make("span", "stem");
  stem.style.width = `${length}px`;
  stem.style.left = `${half}px`;
  stem.style.top = `${half}px`;
  stem.style.transform = `rotate(${Math.atan2(-dy, -dx)}rad)`;
  element.prepend(stem);
}
