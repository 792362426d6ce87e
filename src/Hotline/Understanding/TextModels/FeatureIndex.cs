using System.Numerics;

namespace Hotline.Understanding.TextModels;

/// <summary>Finds the number of a feature by its hash: open addressing, at most half full, mostly one cache line a look-up.</summary>
/// <remarks>A slot holds the upper 40 bits of the hash and the number plus one in the lower 24; 0 is an empty slot.</remarks>
internal sealed class FeatureIndex
{
    /// <summary>The most features there may be.</summary>
    public const int MostFeatures = (1 << NumberBits) - 1;

    private const int NumberBits = 24;
    private const ulong NumberMask = (1UL << NumberBits) - 1;

    private readonly ulong[] _slots;

    /// <param name="hashes">The hash of feature 0, 1, 2 and so on; none comes twice.</param>
    /// <exception cref="ArgumentException">There are more than <see cref="MostFeatures"/>.</exception>
    public FeatureIndex(ReadOnlySpan<ulong> hashes)
    {
        if (hashes.Length > MostFeatures)
        {
            throw new ArgumentException($"A model may have {MostFeatures:N0} features; this one has {hashes.Length:N0}. Raise the least number of texts.", nameof(hashes));
        }

        _slots = new ulong[BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, hashes.Length * 2))];
        var mask = _slots.Length - 1;
        for (var number = 0; number < hashes.Length; number++)
        {
            var slot = (int)hashes[number] & mask;
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & mask;
            }

            _slots[slot] = (hashes[number] & ~NumberMask) | (uint)(number + 1);
        }
    }

    /// <summary>The number of a feature, or -1 when the model does not know it.</summary>
    public int Find(ulong hash)
    {
        var slots = _slots;
        var mask = slots.Length - 1;
        for (var slot = (int)hash & mask; (uint)slot < (uint)slots.Length; slot = (slot + 1) & mask)
        {
            var held = slots[slot];
            if (((held ^ hash) & ~NumberMask) == 0 && held != 0)
            {
                return (int)(held & NumberMask) - 1;
            }

            if (held == 0)
            {
                return -1;
            }
        }

        return -1;
    }
}
