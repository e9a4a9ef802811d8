-- AlterTable
ALTER TABLE "PreAnswer" ADD COLUMN     "complete" BOOLEAN NOT NULL DEFAULT false;
