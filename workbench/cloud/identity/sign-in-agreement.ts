/** What the workbench's identity provider and those who sign in at it agree on. */
export const CLIENT_ID = 'yuanping-addin';
export const AUDIENCE = 'urn:yuanping:api';
export const API_SCOPE = 'evaluation';
export const CALLBACK_PATH = '/addin/sign-in-callback.html';
/** Where in the origin the provider lives; its issuer is the origin with this path. */
export const IDENTITY_PATH = '/oidc';
