/** A signature, and under which key it was made. */
export interface Signature {
  /** The key by the name that whoever keeps it gives it: the ARN of a KMS key, the fingerprint of a local one. */
  readonly key: string;
  /** ECDSA over P-256 with SHA-256, in DER, in base64: what `openssl dgst -sha256 -verify` takes. */
  readonly signature: string;
}

/** Signs texts with a private key that it does not give away. Throws SigningUnavailable where the key is out of reach, ServiceDenied where it does not let us. */
export interface Signer {
  readonly sign: (text: string) => Promise<Signature>;
}
