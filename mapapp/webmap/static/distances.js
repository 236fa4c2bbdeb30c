/* Distances: the scale bar, in words, and measured by the reader between points of the map. */

const METRES_A_MILE = 1609.344;
const distances = { units: "km", scale: null, measured: null };

function setUnits(units) {
  distances.units = units === "miles" ? "miles" : "km";
  if (distances.scale) addScale(state.map || distances.scale.map);
  if (distances.measured) drawMeasured();
}

function addScale(map) {
  if (distances.scale) distances.scale.control.remove();
  const miles = distances.units === "miles";
  const control = L.control.scale({ metric: !miles, imperial: miles, position: "bottomright" });
  distances.scale = { control: control.addTo(map), map };
}

function sayDistance(metres) {
  const miles = distances.units === "miles";
  const far = metres / (miles ? METRES_A_MILE : 1000);
  const digits = far < 10 ? 1 : 0;
  const n = far.toLocaleString(words.language, { maximumFractionDigits: digits });
  return miles ? say("{n} miles", { n }) : say("{n} km", { n });
}

function addMeasure(map) {
  const button = make("a", "measure-button");
  button.href = "#";
  button.setAttribute("role", "button");
  button.append(lineIcon("M2 11L11 2l3 3-9 9zM5 8l1.5 1.5M7.5 5.5L9 7"));
  map.zoomControl.getContainer().append(button);
  distances.button = button;
  inWords(() => nameButton(button, say("Measure a distance")));
  L.DomEvent.on(button, "click", L.DomEvent.stop).on(button, "click", () => {
    if (distances.measured) endMeasure();
    else measure(null);
  });
  map.on("click", (click) => { if (distances.measured) addPoint(click.latlng); });
  map.getContainer().addEventListener("keydown", (press) => {
    if (!distances.measured) return;
    if (press.key === "Escape") endMeasure();
    else if (press.key === "Enter" && press.target === map.getContainer()) addPoint(map.getCenter());
    else return;
    press.preventDefault();
    press.stopPropagation();
  }, true);
}

/* Each click goes on from the last; Escape or the button ends it. */
function measure(start) {
  endMeasure();
  const { map } = state;
  const line = L.polyline([], { className: "measure-line", interactive: false }).addTo(map);
  const words = make("div", "measure-words");
  words.setAttribute("role", "status");
  map.getContainer().append(words);
  distances.measured = { line, words, dots: L.layerGroup().addTo(map) };
  map.getContainer().classList.add("measuring");
  distances.button.setAttribute("aria-pressed", "true");
  closePopup();
  if (start) addPoint(L.latLng(start));
  drawMeasured();
}

function addPoint(point) {
  const { line, dots } = distances.measured;
  line.addLatLng(point);
  L.circleMarker(point, { radius: 4, className: "measure-dot", interactive: false }).addTo(dots);
  drawMeasured();
}

function drawMeasured() {
  const { line, words } = distances.measured;
  const points = line.getLatLngs();
  const metres = points.slice(1).reduce(
    (sum, point, before) => sum + state.map.distance(points[before], point), 0,
  );
  words.textContent = points.length > 1 ? sayDistance(metres) : say("Click the points to measure between");
}

function endMeasure() {
  const { measured } = distances;
  if (!measured) return;
  measured.line.remove();
  measured.dots.remove();
  measured.words.remove();
  distances.measured = null;
  state.map.getContainer().classList.remove("measuring");
  distances.button.removeAttribute("aria-pressed");
}
