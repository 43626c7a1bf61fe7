/** The package has no types of its own. */
declare module 'validate-web-annotation' {
  export default function validate(annotation: object, options?: { optionalId?: boolean }): boolean;
}
