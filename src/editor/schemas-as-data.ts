/** Before all schemas: zod tries whether it may compile text to code, which the policy forbids. */
import { config } from 'zod';

config({ jitless: true });
