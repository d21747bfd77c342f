/** The path that this build is published under, with a slash at both ends. */
export const basePath = () => import.meta.env.BASE_URL.replace(/\/*$/, '/');
