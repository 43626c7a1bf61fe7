import { findWebKit } from '../../scripts/support/engines.js';
import { checkIn } from './suite.js';
import { WEBKIT } from './webkit.js';

checkIn(WEBKIT, findWebKit() !== undefined);
