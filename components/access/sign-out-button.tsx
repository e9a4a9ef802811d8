"use client"

import { Button } from "@/components/ui/button"
import { signOut } from "@/lib/client/sign-out"

export function SignOutButton() {
  return <Button onClick={() => void signOut()}>Sign out</Button>
}
