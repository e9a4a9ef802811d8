/** An access key without its secret. */
export interface AccessKeySummary {
  accessKeyId: string
  name: string
  createdAt: Date
  lastUsedAt: Date | null
  expiresAt: Date | null
  owner: { id: string; name: string; email: string }
  /** Whether it acts as who asks. */
  mine: boolean
}

/** A new key: the only time its secret is told. */
export interface MadeAccessKey {
  accessKeyId: string
  secretAccessKey: string
  accountId: string
  /** Where the AWS CLI and SDKs find us. */
  endpoint: string
  name: string
  expiresAt: Date | null
}
