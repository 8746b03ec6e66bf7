"""Stands in the bundle for `holidays.countries`, which imports the calendars of 300 countries and regions: a
second at the start of a slow computer, for one that is used. What is imported from it is imported by its full
name (services/holiday_calendar.py).
"""
