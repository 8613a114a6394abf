import { saveFile } from './save-file';

/** What of the page's style a picture takes along when it leaves the page. */
const KEPT_STYLES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-dasharray',
  'paint-order',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'text-anchor',
  'dominant-baseline',
] as const;

const COLOURS: ReadonlySet<string> = new Set(['fill', 'stroke']);
const MARGIN = 24;
/** Pixels of a saved PNG to a unit of the picture. */
const SHARPNESS = 2;

type Format = 'svg' | 'png';

/** Saves a drawing of the page as a file, made here: it looks as it does on a light page, and needs nothing of it. */
export async function savePicture(drawing: SVGSVGElement, name: string, format: Format): Promise<void> {
  const { text, width, height } = inTheLight(() => standAlone(drawing));
  if (format === 'svg') {
    await saveFile(new Blob([text], { type: 'image/svg+xml' }), `${name}.svg`);
    return;
  }
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = new OffscreenCanvas(width * SHARPNESS, height * SHARPNESS);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  await saveFile(await canvas.convertToBlob({ type: 'image/png' }), `${name}.png`);
}

/** A picture is for paper and for others, whichever theme one looks at it in. Nothing is painted meanwhile. */
function inTheLight<Made>(make: () => Made): Made {
  const { style } = document.documentElement;
  style.setProperty('color-scheme', 'only light');
  try {
    return make();
  } finally {
    style.removeProperty('color-scheme');
  }
}

function standAlone(drawing: SVGSVGElement): { text: string; width: number; height: number } {
  const { x, y, width, height } = drawing.viewBox.baseVal;
  const toHex = createColourReader();
  const copy = copyStyled(drawing, toHex);
  const whole = { x: x - MARGIN, y: y - MARGIN, width: width + 2 * MARGIN, height: height + 2 * MARGIN };
  copy.setAttribute('viewBox', `${whole.x} ${whole.y} ${whole.width} ${whole.height}`);
  copy.setAttribute('width', String(whole.width));
  copy.setAttribute('height', String(whole.height));

  const paper = document.createElementNS(drawing.namespaceURI, 'rect');
  for (const [attribute, value] of Object.entries(whole)) paper.setAttribute(attribute, String(value));
  paper.setAttribute('fill', toHex(getComputedStyle(document.documentElement).backgroundColor));
  copy.prepend(paper);
  return { text: new XMLSerializer().serializeToString(copy), width: whole.width, height: whole.height };
}

/** A copy of an element in which each part carries its own style, and what cannot be seen is left out. */
function copyStyled(element: Element, toHex: (colour: string) => string): Element {
  const copy = document.createElementNS(element.namespaceURI, element.localName);
  for (const { name, value } of element.attributes) {
    if (!['class', 'style', 'tabindex'].includes(name) && !/^(aria|data)-/.test(name)) {
      copy.setAttribute(name, value);
    }
  }
  const style = getComputedStyle(element);
  for (const property of KEPT_STYLES) {
    const value = style.getPropertyValue(property);
    copy.setAttribute(property, COLOURS.has(property) && value !== 'none' ? toHex(value) : value);
  }
  for (const child of element.childNodes) {
    if (child instanceof Text) copy.append(child.data);
    else if (child instanceof Element && getComputedStyle(child).display !== 'none') {
      copy.append(copyStyled(child, toHex));
    }
  }
  return copy;
}

/** Other programs do not know oklab: every colour is drawn once and read as what it is on a screen. */
function createColourReader(): (colour: string) => string {
  const known = new Map<string, string>();
  const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  return (colour) => {
    const seen = known.get(colour);
    if (seen !== undefined || !context || colour.startsWith('url')) return seen ?? colour;
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
    const hex = `#${[red, green, blue, ...(alpha < 255 ? [alpha] : [])]
      .map((part) => part.toString(16).padStart(2, '0'))
      .join('')}`;
    known.set(colour, hex);
    return hex;
  };
}
