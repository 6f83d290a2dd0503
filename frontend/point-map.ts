/**
 * <kf-point-map src="…" value="52.5,13.4">: the map of an area (GeoJSON at src) on which a person
 * sets one point, by touch, with a mouse, or with the arrow keys. Tells the server by a kf-point
 * event; empty where the point was taken away. Background tiles only where the server names them.
 */
import L from 'leaflet';

type Feature = {
  properties: { name?: string; kind?: string };
  geometry: { type: string; coordinates: unknown };
};
type Position = [number, number];

const STEP = 12;
const SMALL_STEP = 2;
const CLOSEST = 19;
const NEAR = 17;
const LETTER = 6;
const SETTLE_MILLIS = 350;
const MOVES: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

class PointMap extends HTMLElement {
  private map?: L.Map;
  private readonly box = document.createElement('div');
  private readonly names = L.layerGroup();
  private streets: { name: string; line: L.LatLng[] }[] = [];
  private spots: { name: string; point: L.LatLng }[] = [];
  private marker?: L.Marker;
  private settle = 0;

  static get observedAttributes(): string[] {
    return ['value'];
  }

  connectedCallback(): void {
    if (!this.map) {
      this.append(this.box);
      this.box.className = 'kf-map kf-point-box';
      this.box.tabIndex = 0;
      this.box.setAttribute('role', 'application');
      this.box.addEventListener('keydown', this.key);
      void this.draw();
    }
    for (const name of ['aria-label', 'aria-describedby']) {
      this.box.setAttribute(name, this.getAttribute(`data-${name}`) ?? '');
    }
  }

  disconnectedCallback(): void {
    clearTimeout(this.settle);
  }

  attributeChangedCallback(): void {
    this.show();
  }

  override focus(options?: FocusOptions): void {
    this.box.focus(options);
  }

  /** Asks the browser where the person is: only ever called by a button. */
  locate(): void {
    const nowhere = (): unknown => this.dispatchEvent(new CustomEvent('kf-nowhere'));
    if (!('geolocation' in navigator)) {
      nowhere();
      return;
    }
    navigator.geolocation.getCurrentPosition(
      (found) => {
        const point = L.latLng(found.coords.latitude, found.coords.longitude);
        this.set(point);
        this.map?.setView(point, NEAR);
      },
      nowhere,
      { enableHighAccuracy: true, timeout: 10_000, maximumAge: 60_000 },
    );
  }

  private async draw(): Promise<void> {
    const answer = await fetch(this.getAttribute('src') ?? '');
    if (!answer.ok) {
      return;
    }
    const file = (await answer.json()) as { features: Feature[] };
    const map = L.map(this.box, {
      attributionControl: false,
      zoomControl: false,
      keyboard: false,
      scrollWheelZoom: false,
      // On a phone one finger moves the page, two the map.
      dragging: !matchMedia('(pointer: coarse)').matches,
      maxZoom: CLOSEST,
      zoomSnap: 0.25,
      fadeAnimation: false,
      zoomAnimation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    });
    this.map = map;
    const words = this.dataset;
    L.control
      .zoom({ position: 'bottomright', zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut })
      .addTo(map);
    // The keyboard has its own keys for it.
    this.box.querySelectorAll('.leaflet-control-zoom a').forEach((button) => {
      button.setAttribute('tabindex', '-1');
    });
    this.tiles(map);
    const outline = file.features.filter((each) => isSurface(each) && !each.properties.kind);
    const bounds = layer(outline, 'kf-map-area', true).addTo(map).getBounds();
    for (const kind of ['park', 'water']) {
      const grounds = file.features.filter((each) => each.properties.kind === kind);
      layer(grounds, `kf-map-${kind}`, true).addTo(map);
    }
    const lines = file.features.filter((each) => each.geometry.type.endsWith('LineString'));
    layer(lines, 'kf-map-street-edge', false).addTo(map);
    layer(lines, 'kf-map-street', false).addTo(map);
    layer(outline, 'kf-map-edge', false).addTo(map);
    this.streets = lines.flatMap((each) =>
      parts(each).map((line) => ({ name: each.properties.name ?? '', line })),
    );
    this.spots = file.features
      .filter((each) => each.geometry.type === 'Point')
      .map((each) => ({
        name: each.properties.name ?? '',
        point: latLng(each.geometry.coordinates as Position),
      }));
    this.names.addTo(map);
    map.on('click', (event) => this.set(event.latlng));
    map.on('zoomend', () => this.label());
    // Where it waits behind a closed line it has no size yet, and nothing to fit into.
    let isFitted = false;
    new ResizeObserver(() => {
      map.invalidateSize();
      if (!isFitted && this.box.clientWidth > 0) {
        isFitted = true;
        map.fitBounds(bounds, { padding: [12, 12], animate: false });
        map.setMinZoom(map.getZoom() - 1);
        map.setMaxBounds(bounds.pad(1));
        this.label();
        this.show();
      }
    }).observe(this.box);
  }

  private tiles(map: L.Map): void {
    const { tiles, attribution } = this.dataset;
    if (tiles) {
      L.tileLayer(tiles, { maxZoom: CLOSEST, referrerPolicy: 'origin' }).addTo(map);
      const source = L.control.attribution({ prefix: false }).addTo(map);
      const text = document.createElement('span');
      text.textContent = attribution ?? '';
      source.addAttribution(text.innerHTML);
      this.box.classList.add('kf-point-tiles');
    }
  }

  /** Names of places, then of streets along a straight piece with room; none over another. */
  private label(): void {
    const map = this.map;
    if (!map || this.box.clientWidth === 0) {
      return;
    }
    this.names.clearLayers();
    const taken: L.Bounds[] = [];
    for (const { name, point } of this.spots) {
      this.put(map, 'kf-point-spot', name, map.latLngToLayerPoint(point), 0, taken);
    }
    const said = new Set<string>();
    for (const { name, line } of this.streets) {
      const pixels = line.map((point) => map.latLngToLayerPoint(point));
      const pieces = pixels
        .slice(1)
        .map((end, i) => ({ begin: pixels[i], end, length: end.distanceTo(pixels[i]) }))
        .filter((piece) => piece.length > name.length * LETTER)
        .sort((one, other) => other.length - one.length);
      for (const { begin, end } of name && !said.has(name) ? pieces : []) {
        const turn = (Math.atan2(end.y - begin.y, end.x - begin.x) * 180) / Math.PI;
        const upright = turn > 90 ? turn - 180 : turn < -90 ? turn + 180 : turn;
        if (this.put(map, 'kf-point-street', name, begin.add(end).divideBy(2), upright, taken)) {
          said.add(name);
          break;
        }
      }
    }
  }

  private put(
    map: L.Map,
    kind: string,
    name: string,
    middle: L.Point,
    turn: number,
    taken: L.Bounds[],
  ): boolean {
    const angle = (turn * Math.PI) / 180;
    const [wide, high] = [(name.length * LETTER) / 2, LETTER];
    const x = Math.abs(wide * Math.cos(angle)) + Math.abs(high * Math.sin(angle));
    const y = Math.abs(wide * Math.sin(angle)) + Math.abs(high * Math.cos(angle));
    const room = L.bounds(middle.subtract([x, y]), middle.add([x, y]));
    if (taken.some((other) => other.intersects(room))) {
      return false;
    }
    taken.push(room);
    const icon = words(kind, name, turn);
    L.marker(map.layerPointToLatLng(middle), { icon, ...STILL }).addTo(this.names);
    return true;
  }

  private readonly key = (event: KeyboardEvent): void => {
    const map = this.map;
    if (!map || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const move = MOVES[event.key];
    if (move) {
      const step = event.shiftKey ? SMALL_STEP : STEP;
      const from = this.point();
      const there = from
        ? map.containerPointToLatLng(map.latLngToContainerPoint(from).add([move[0] * step, move[1] * step]))
        : map.getCenter();
      this.set(there);
      map.panInside(there, { padding: [40, 40], animate: false });
    } else if (event.key === '+' || event.key === '-') {
      map.setZoom(map.getZoom() + (event.key === '+' ? 1 : -1));
    } else if (event.key === 'Enter' && !this.point()) {
      this.set(map.getCenter());
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      this.set(undefined);
    } else {
      return;
    }
    event.preventDefault();
  };

  private point(): L.LatLng | undefined {
    const [north, east] = (this.getAttribute('value') ?? '').split(',').map(Number);
    return Number.isFinite(north) && Number.isFinite(east) ? L.latLng(north, east) : undefined;
  }

  /** Shows the point at once, and tells the server when the person has come to rest. */
  private set(point: L.LatLng | undefined): void {
    const value = point ? `${point.lat.toFixed(6)},${point.lng.toFixed(6)}` : '';
    this.setAttribute('value', value);
    clearTimeout(this.settle);
    this.settle = window.setTimeout(() => {
      this.dispatchEvent(new CustomEvent('kf-point', { detail: value }));
    }, SETTLE_MILLIS);
  }

  private show(): void {
    const point = this.point();
    if (!this.map) {
      return;
    }
    if (!point) {
      this.marker?.remove();
      this.marker = undefined;
    } else if (this.marker) {
      this.marker.setLatLng(point);
    } else {
      const icon = L.divIcon({ className: 'kf-point-pin', iconSize: [28, 28] });
      const moved = { draggable: true, keyboard: false, zIndexOffset: 1_000 };
      this.marker = L.marker(point, { icon, ...moved }).addTo(this.map);
      this.marker.on('dragend', () => this.set(this.marker?.getLatLng()));
    }
  }
}

const STILL = { interactive: false, keyboard: false };

function words(kind: string, text: string, turn: number): L.DivIcon {
  const name = document.createElement('span');
  name.textContent = text;
  name.style.transform = `translate(-50%, -50%) rotate(${turn.toFixed(1)}deg)`;
  name.setAttribute('aria-hidden', 'true');
  return L.divIcon({ className: kind, html: name, iconSize: [0, 0] });
}

function layer(features: Feature[], className: string, isFilled: boolean): L.GeoJSON {
  return L.geoJSON(features as never, {
    style: { className, fill: isFilled, stroke: !isFilled, fillOpacity: 1, opacity: 1 },
    interactive: false,
  });
}

function isSurface(feature: Feature): boolean {
  return feature.geometry.type.endsWith('Polygon');
}

function latLng([east, north]: Position): L.LatLng {
  return L.latLng(north, east);
}

function parts(feature: Feature): L.LatLng[][] {
  const lines = (
    feature.geometry.type === 'LineString' ? [feature.geometry.coordinates] : feature.geometry.coordinates
  ) as Position[][];
  return lines.map((line) => line.map(latLng));
}

if (!customElements.get('kf-point-map')) {
  customElements.define('kf-point-map', PointMap);
}
