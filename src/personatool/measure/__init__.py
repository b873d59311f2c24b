"""The numbers a journey has, two journeys compared by them, standards that are met, studies relied on."""
