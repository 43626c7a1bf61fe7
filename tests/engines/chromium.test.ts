import { findChromium } from '../../scripts/support/chromium.js';
import { CHROMIUM } from './chromium.js';
import { checkIn } from './suite.js';

checkIn(CHROMIUM, findChromium() !== undefined, true);
