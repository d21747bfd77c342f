/** A command line that cannot be understood, or asks for what cannot be had; exit code 2. */
export class UsageError extends Error {}
