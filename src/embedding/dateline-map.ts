/**
 * The script of `<dateline-map src="…">`, an element for other sites' pages that holds a story's
 * frame and gives it the height that it asks for. The page in the frame has the same script, which
 * asks. A script of its own, without imports: other sites load it, and must not load more.
 *
 * A page's policy may forbid style attributes and style elements; styles that a script sets are
 * allowed by every policy.
 */

/** What the page in the frame tells the page around it: CSS pixels. */
interface Told {
  readonly dateline?: unknown;
}

/** As in the plain snippet: the height until the frame has told its own, and its limits. */
const STYLE = 'display:block;width:100%;aspect-ratio:4/5;min-height:300px;max-height:80vh;border:0';

if (document.documentElement.classList.contains('embed')) {
  if (parent !== window) tellHeight();
} else if (!customElements.get('dateline-map')) {
  customElements.define(
    'dateline-map',
    class extends HTMLElement {
      readonly #frame = document.createElement('iframe');

      connectedCallback(): void {
        const frame = this.#frame;
        const address = new URL(this.getAttribute('src') ?? '', document.baseURI);
        // Resolving against an address that is none of the web, such as javascript:, throws.
        frame.src = new URL(`embed.html${address.hash}`, address).href;
        frame.style.cssText = STYLE;
        frame.loading = 'lazy';
        // The link's words; the parser may not have come to them yet.
        frame.onload = () => {
          frame.title = this.textContent.trim();
        };
        frame.title = this.textContent.trim();
        this.style.display = 'block';
        // The link within the element is not shown beside a shadow tree.
        (this.shadowRoot ?? this.attachShadow({ mode: 'open' })).append(frame);
        addEventListener('message', this);
      }

      disconnectedCallback(): void {
        removeEventListener('message', this);
      }

      handleEvent({ source, data }: MessageEvent<Told | null>): void {
        const height = data?.dateline;
        if (source === this.#frame.contentWindow && typeof height === 'number') {
          this.#frame.style.height = `${height}px`;
        }
      }
    },
  );
}

function tellHeight(): void {
  let width = 0;
  const heightOf = (selector: string) => document.querySelector(selector)?.clientHeight ?? 0;
  const tell = () => {
    // Only a new width asks for another height: a height must not lead to the next one.
    if (innerWidth === width) return;
    width = innerWidth;
    const map = Math.min(Math.max(width * 0.75, 260), 640);
    const around = heightOf('.headline') + heightOf('.map-figure') - heightOf('.map');
    const told: Told = { dateline: Math.round(around + map) };
    parent.postMessage(told, '*');
  };
  addEventListener('load', tell);
  addEventListener('resize', tell);
}
