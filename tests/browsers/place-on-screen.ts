type MozWindow = { mozInnerScreenX: number; mozInnerScreenY: number };

/**
 * Runs in a page: where on the screen the middle of something is, named by a selector, an accessible name, or the text of a
 * control. Nothing while it is not there, is not at rest over two frames, or would not be what a click there meets.
 */
export async function placeOnScreen(target: string): Promise<{ x: number; y: number } | null> {
  const found = bySelector() ?? byName();
  if (!found) return null;

  found.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  const before = middleOf(found);
  for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
  const now = middleOf(found);
  const isAtRest = now.screenX === before.screenX && now.screenY === before.screenY;
  return isAtRest && isMet(found, now.x, now.y) ? { x: now.screenX, y: now.screenY } : null;

  function middleOf(element: Element) {
    const { left, top, width, height } = element.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    const { mozInnerScreenX, mozInnerScreenY } = window as unknown as MozWindow;
    return {
      x,
      y,
      screenX: (mozInnerScreenX + x) * devicePixelRatio,
      screenY: (mozInnerScreenY + y) * devicePixelRatio,
    };
  }

  function isMet(element: Element, x: number, y: number): boolean {
    const met = document.elementFromPoint(x, y);
    if (!met) return false;
    return element.contains(met) || met.contains(element) || met.closest('label')?.control === element;
  }

  function bySelector(): Element | null {
    try {
      return document.querySelector(target);
    } catch {
      return null;
    }
  }

  function byName(): Element | undefined {
    const controls = document.querySelectorAll<HTMLElement>(
      'button, a, input, textarea, select, summary, [role], [tabindex], label',
    );
    return [...controls].find((control) => names(control).some((name) => name?.trim() === target));
  }

  function names(control: HTMLElement): (string | null | undefined)[] {
    const labels = 'labels' in control ? [...((control as HTMLInputElement).labels ?? [])] : [];
    const labelledBy = (control.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean);
    return [
      control.getAttribute('aria-label'),
      ...labelledBy.map((id) => document.getElementById(id)?.textContent),
      ...labels.map((label) => label.textContent),
      control.textContent,
      control.getAttribute('title'),
    ];
  }
}
