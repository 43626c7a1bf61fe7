/**
 * Stands in for Leaflet's `core/Browser.js`, which detects browsers. None of the old ones can read
 * the script's syntax (ECMAScript 2022), so the answers about them are constants, and the bundler
 * removes what is there only for them.
 */
const agent = navigator.userAgent.toLowerCase();
const { platform } = navigator;

export const ie = false;
export const ielt9 = false;
export const edge = false;
export const opera = false;
export const opera12 = false;
export const phantom = false;
export const android23 = false;
export const androidStock = false;
export const msPointer = false;
export const vml = false;

export const any3d = true;
// Has Leaflet write `translate` for `translate3d`, which makes a layer of each marker.
export const ie3d = true;
export const webkit3d = true;
export const pointer = true;
export const touch = true;
export const passiveEvents = true;
export const canvas = true;
export const svg = true;

export const webkit = agent.includes('webkit');
export const android = agent.includes('android');
export const chrome = agent.includes('chrome');
export const safari = !chrome && agent.includes('safari');
export const gecko = !webkit && agent.includes('gecko');
export const gecko3d = gecko;
export const mobile = agent.includes('mobile');
export const mobileWebkit = mobile && webkit;
export const mobileWebkit3d = mobileWebkit;
export const mobileGecko = mobile && gecko;
export const mobileOpera = false;
export const touchNative = 'ontouchstart' in window || 'TouchEvent' in window;
export const retina = window.devicePixelRatio > 1;
export const win = platform.startsWith('Win');
export const mac = platform.startsWith('Mac');
export const linux = platform.startsWith('Linux');
