/* What elements that people add to the map with Folium expect: a little of jQuery, marker images. */

window.$ = window.$ || ((what) => {
  if (typeof what !== "string") return { ready: (call) => call() };
  const template = document.createElement("template");
  template.innerHTML = what.trim();
  return [template.content.firstElementChild];
});

function addMarkerImages(images) {
  delete L.Icon.Default.prototype._getIconUrl;
  L.Icon.Default.mergeOptions(images);
}

Object.assign(window.mapapp, { addMarkerImages });
