/* Many points in the order of a quadtree (Morton, 1966): what lies in one square of the map, at any
   zoom, is one stretch of that order, and running sums tell what the stretch adds up to. So asking
   what to draw costs the same for a thousand points and for a million. */

const SQUARE = 64;
/* Four worlds wide, for longitudes past 180; 16 bits each way make a unit of 64 pixels at zoom 12. */
const WORLDS = 4;
const UNITS = 65536;
const UNITS_ZOOM = 12;
const MOST_POINTS = 2 ** 21;

function makeQuadrants(places) {
  const size = Math.min(places.length, MOST_POINTS);
  const keys = new Float64Array(size);
  for (let i = 0; i < size; i += 1) {
    keys[i] = mortonOf(unitX(places[i].lon), unitY(places[i].lat)) * MOST_POINTS + i;
  }
  keys.sort();
  const codes = new Uint32Array(size);
  const order = new Uint32Array(size);
  for (let i = 0; i < size; i += 1) {
    codes[i] = Math.floor(keys[i] / MOST_POINTS);
    order[i] = keys[i] % MOST_POINTS;
  }
  return { places, codes, order, sums: runningSums(places, order) };
}

function runningSums(places, order) {
  const names = ["lat", "lon", "events", ...GROUPS];
  const sums = Object.fromEntries(names.map((name) => [name, new Float64Array(order.length + 1)]));
  const { lat, lon, events } = sums;
  for (let at = 0; at < order.length; at += 1) {
    const place = places[order[at]];
    lat[at + 1] = lat[at] + place.lat;
    lon[at + 1] = lon[at] + place.lon;
    events[at + 1] = events[at] + place.weight;
  }
  for (const group of GROUPS) {
    const sum = sums[group];
    for (let at = 0; at < order.length; at += 1) {
      const place = places[order[at]];
      sum[at + 1] = sum[at] + (place.group === group ? place.weight : 0);
    }
  }
  return sums;
}

function unitX(lon) {
  return clampUnit((lon / 360 + WORLDS / 2) / WORLDS);
}

/* Web Mercator's y, the middle of the world in the middle of the units. */
function unitY(lat) {
  const sine = Math.sin(Math.max(-85.05, Math.min(85.05, lat)) * Math.PI / 180);
  const y = -Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  return clampUnit((y + WORLDS / 2) / WORLDS);
}

function clampUnit(share) {
  return Math.max(0, Math.min(UNITS - 1, Math.floor(share * UNITS)));
}

function mortonOf(x, y) {
  return (spreadBits(x) | (spreadBits(y) << 1)) >>> 0;
}

function spreadBits(number) {
  let bits = number;
  bits = (bits | (bits << 8)) & 0x00ff00ff;
  bits = (bits | (bits << 4)) & 0x0f0f0f0f;
  bits = (bits | (bits << 2)) & 0x33333333;
  return (bits | (bits << 1)) & 0x55555555;
}

/* The squares of about 64 pixels that are not empty, within bounds padded by some squares. */
function squaresIn(quadrants, zoom, { south, west, north, east }, padding) {
  const shift = Math.max(0, UNITS_ZOOM - zoom);
  const least = (unit) => Math.max(0, (unit >> shift) - padding);
  const most = (unit) => Math.min((UNITS - 1) >> shift, (unit >> shift) + padding);
  const found = [];
  for (let y = least(unitY(north)); y <= most(unitY(south)); y += 1) {
    for (let x = least(unitX(west)); x <= most(unitX(east)); x += 1) {
      const code = mortonOf(x, y) * 4 ** shift;
      const first = firstFrom(quadrants.codes, code);
      const last = firstFrom(quadrants.codes, code + 4 ** shift);
      if (last > first) found.push({ key: `${shift}/${x}/${y}`, stretches: [[first, last]] });
    }
  }
  return found;
}

function firstFrom(codes, code) {
  let [low, high] = [0, codes.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (codes[middle] < code) low = middle + 1;
    else high = middle;
  }
  return low;
}

function totalOf({ sums }, stretches, name) {
  return stretches.reduce((all, [first, last]) => all + sums[name][last] - sums[name][first], 0);
}

function sizeOf(stretches) {
  return stretches.reduce((all, [first, last]) => all + last - first, 0);
}

function* placesOf({ places, order }, stretches) {
  for (const [first, last] of stretches) {
    for (let at = first; at < last; at += 1) yield places[order[at]];
  }
}
