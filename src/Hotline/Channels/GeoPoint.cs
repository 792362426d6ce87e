namespace Hotline.Channels;

/// <summary>A point on the map.</summary>
/// <param name="Latitude">WGS 84, in degrees.</param>
/// <param name="Longitude">WGS 84, in degrees.</param>
public sealed record GeoPoint(double Latitude, double Longitude);
