/**
 * Whether this is the editor as static files. Set by their build: what Vite calls production follows
 * the environment's NODE_ENV.
 */
export const isStatic: boolean = import.meta.env.STATIC_EDITOR === true;
