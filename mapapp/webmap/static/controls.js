/* Fit button and credits, on Leaflet's own controls. */

function addFitButton(map) {
  map.zoomControl.setPosition("topright");
  const button = make("a", "fit-button");
  button.href = "#";
  button.setAttribute("role", "button");
  inWords(() => nameButton(button, say("Fit all places")));
  button.append(lineIcon("M6 3H3v3M10 3h3v3M6 13H3v-3M10 13h3v-3"));
  map.zoomControl.getContainer().append(button);
  L.DomEvent.on(button, "click", L.DomEvent.stop).on(button, "click", () => fit());
}

function lineIcon(outline) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", outline);
  svg.append(path);
  return svg;
}

let credits = "";

function addCredits(map, { text }) {
  credits = text;
  map.attributionControl.setPrefix(false);
  map.attributionControl.getContainer().textContent = text;
}
